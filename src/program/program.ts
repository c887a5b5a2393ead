/** A loaded program at work: its functions called, its `main` run, its services handed to a server. */

import type { Callable, CheckedProgram } from '../check/checked.js'
import { arrayOf, STRING, type Type, typeName } from '../check/types.js'
import { widens } from '../check/widening.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import {
  DEFAULT_EXECUTION_LIMITS,
  type Instance,
  instantiate,
  type Outcome,
  type Surroundings,
} from '../interpret/interpret.js'
import type { EventContext, NativeBinding } from '../library/native.js'
import { bindingOf } from '../library/pairs.js'
import { processHub } from '../runtime/hub.js'
import { DEFAULT_SERVER_LIMITS } from '../runtime/limits.js'
import { Remotes } from '../runtime/remotes.js'
import { type Deployment, SILENT } from '../runtime/server.js'
import { ServiceHost } from '../runtime/service-host.js'
import type { RemoteNetwork } from '../runtime/socket.js'
import { Failure } from '../values/failure.js'
import { fromPlain, toPlain } from '../values/plain.js'
import { BalArray, type Value } from '../values/value.js'
import type {
  LoadOptions,
  Program,
  ProgramDescription,
  ServeOptions,
  Server,
  TypedCallResult,
  TypedValue,
} from './api.js'
import { describePackage } from './describe.js'
import { BalError, sourceTexts } from './errors.js'
import type { Packages } from './packages.js'
import { serveAll } from './server.js'
import { TypedReader } from './typed-in.js'
import { toTyped } from './typed-out.js'

export class LoadedProgram implements Program {
  readonly #instance: Instance
  readonly #remotes: Remotes
  /** Outside a server there is no connection and no service, but whoever is stored by name can be reached. */
  readonly #event: EventContext = { hub: processHub }
  #initialized: Promise<void> | undefined

  constructor(
    private readonly checked: CheckedProgram,
    private readonly packages: Packages,
    readonly diagnostics: readonly Diagnostic[],
    private readonly options: LoadOptions,
  ) {
    const idle = new ServiceHost(processHub, DEFAULT_SERVER_LIMITS, SILENT, new LazyNetwork())
    this.#remotes = new Remotes(() => this.deployment(), idle)
    this.#instance = instantiate(checked, this.#surroundings())
  }

  get sources(): ReadonlyMap<string, string> {
    return sourceTexts(this.packages.files)
  }

  describe(): ProgramDescription {
    return describePackage(this.checked.main)
  }

  async call(name: string, args: readonly unknown[] = []): Promise<unknown[]> {
    const candidates = this.#functionsNamed(name).filter((each) => each.parameters.length === args.length)
    const fitting = candidates.flatMap((callable) => {
      try {
        return [
          { callable, values: callable.parameters.map(({ type }, index) => fromPlain(args[index], type)) },
        ]
      } catch (error) {
        if (candidates.length === 1) throw asBalError(error)
        return []
      }
    })
    const [choice] = fitting
    if (!choice) throw new BalError(new Failure(`undefined function '${name}'`))
    const results = await this.#run(choice.callable, choice.values)
    return results.map((result, index) => toPlain(result, choice.callable.results[index]!.type))
  }

  async callTyped(name: string, args: readonly TypedValue[] = []): Promise<TypedCallResult> {
    try {
      const reader = new TypedReader(this.checked)
      const callable = this.#overload(
        name,
        args.map((arg) => reader.typeOf(arg)),
      )
      const values = callable.parameters.map(({ type }, index) => reader.read(args[index]!, type))
      const results = await this.#run(callable, values)
      return {
        results: results.map((result, index) => toTyped(result, callable.results[index]!.type)),
        args: values.map((value, index) => toTyped(value, callable.parameters[index]!.type)),
      }
    } catch (error) {
      throw asBalError(error)
    }
  }

  fresh(): Program {
    return new LoadedProgram(this.checked, this.packages, this.diagnostics, this.options)
  }

  get hasMain(): boolean {
    return this.#main() !== undefined
  }

  async runMain(args: readonly string[] = []): Promise<void> {
    const main = this.#main()
    if (!main) throw new BalError(new Failure('cannot find main function'))
    await this.#run(main, [new BalArray(arrayOf(STRING), [...args])], Number.POSITIVE_INFINITY)
  }

  get services(): readonly string[] {
    return this.checked.main.services.map((service) => service.name)
  }

  serve(options: ServeOptions = {}): Promise<Server> {
    return serveAll([this], options)
  }

  /** What a server needs of this program. Package variables are initialised once, whoever comes first. */
  deployment(): Deployment {
    const instance = this.#instance
    return {
      instance: {
        program: instance.program,
        run: (callable, args, event, steps) => instance.run(callable, args, event, steps),
        valueIn: (variable) => instance.valueIn(variable),
        initialize: () => this.#initialize(),
      },
      stderr: this.#stderr,
      remotes: this.#remotes,
    }
  }

  async #run(callable: Callable, args: readonly Value[], steps?: number): Promise<readonly Value[]> {
    try {
      await this.#initialize()
      const outcome: Outcome = await this.#instance.run(callable, args, this.#event, steps)
      return outcome.results
    } catch (error) {
      throw asBalError(error)
    }
  }

  async #initialize(): Promise<void> {
    this.#initialized ??= Promise.resolve(this.#instance.initialize(this.#event))
    await this.#initialized
  }

  #main(): Callable | undefined {
    return this.#functionsNamed('main').find(
      ({ parameters, results }) =>
        parameters.length === 1 && parameters[0]!.type === arrayOf(STRING) && results.length === 0,
    )
  }

  #functionsNamed(name: string): Callable[] {
    return this.checked.main.functions.filter((callable) => callable.name === name)
  }

  /** Exact types first, then whatever the language itself would accept (semantics reference 6.2). */
  #overload(name: string, types: readonly (Type | undefined)[]): Callable {
    const candidates = this.#functionsNamed(name).filter((each) => each.parameters.length === types.length)
    const pick = (fits: (given: Type, wanted: Type) => boolean) =>
      candidates.find(({ parameters }) =>
        parameters.every(({ type }, index) => {
          const given = types[index]
          return given === undefined || fits(given, type)
        }),
      )
    const callable = pick((given, wanted) => given === wanted) ?? pick(widens)
    if (callable) return callable
    const shown = types.map((type) => (type ? typeName(type) : 'null')).join(',')
    throw new Failure(`undefined function '${name}(${shown})'`)
  }

  #stderr = (text: string): void => {
    if (this.options.stderr) this.options.stderr(text)
    else process.stderr.write(text)
  }

  #surroundings(): Surroundings {
    const { stdout, limits } = this.options
    const bindings = new Map<Callable, NativeBinding>()
    return {
      nativeOf: (callable) => {
        let binding = bindings.get(callable)
        if (!binding) {
          binding = bindingOf(this.packages.libraries.get(callable.packagePath)!, callable)
          bindings.set(callable, binding)
        }
        return binding
      },
      stdout: stdout ?? ((text) => void process.stdout.write(text)),
      stderr: this.#stderr,
      limits: { ...DEFAULT_EXECUTION_LIMITS, ...limits },
      remotes: this.#remotes,
    }
  }
}

/** What leaves a call: a Ballerina error. Anything else is a fault of ours and keeps its own stack. */
function asBalError(error: unknown): unknown {
  return error instanceof Failure ? new BalError(error) : error
}

/** Loads the network when a program that no server serves is the first to connect. */
class LazyNetwork implements RemoteNetwork {
  #network: Promise<RemoteNetwork> | undefined

  async connect(...args: Parameters<RemoteNetwork['connect']>): Promise<void> {
    this.#network ??= import('../wire/network.js').then(
      ({ WireNetwork }) => new WireNetwork(DEFAULT_SERVER_LIMITS),
    )
    await (await this.#network).connect(...args)
  }
}
