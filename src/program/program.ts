/** Calls the functions of a loaded program, runs its `main`, and deploys its services. */

import type { Callable, CheckedProgram } from '../check/checked.js'
import { arrayOf, STRING } from '../check/types.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import {
  DEFAULT_EXECUTION_LIMITS,
  type Instance,
  instantiate,
  type Outcome,
  type Surroundings,
} from '../interpret/interpret.js'
import type { LibrarySource } from '../library/define.js'
import { loadXPath } from '../library/engines/xpath.js'
import type { EventContext, NativeBinding } from '../library/native.js'
import { bindingOf, pairUp } from '../library/pairs.js'
import { processHub } from '../runtime/hub.js'
import { DEFAULT_SERVER_LIMITS } from '../runtime/limits.js'
import { Remotes } from '../runtime/remotes.js'
import { type Deployment, SILENT } from '../runtime/server.js'
import { ServiceHost } from '../runtime/service-host.js'
import type { RemoteNetwork } from '../runtime/socket.js'
import { Failure } from '../values/failure.js'
import { fail } from '../values/failures/failures.js'
import { toPlain } from '../values/plain.js'
import { BalArray, type Value } from '../values/value.js'
import { loadXml } from '../values/xml.js'
import type {
  AttachedServices,
  AttachOptions,
  Handlers,
  LoadOptions,
  NodeServer,
  Program,
  ServeOptions,
  Server,
} from './api.js'
import { callWith, overloadFor } from './call-choice.js'
import { guardedStderr, guardedStdout, reasonOf } from './callbacks.js'
import { describePackage } from './describe.js'
import type { ProgramDescription } from './description.js'
import { BalError, LoadError, sourceTexts } from './errors.js'
import { givenProgramLimits } from './limit-rules.js'
import { inWords } from './option-rules.js'
import type { Packages } from './packages.js'
import { Servable } from './servable.js'
import { attachAll, handlersFor, serveAll } from './server.js'
import { TypedReader } from './typed-in.js'
import { toTyped } from './typed-out.js'
import { checkTypedArgs, mentionsXml } from './typed-shape.js'
import type { TypedCallResult, TypedValue } from './typed-value.js'

export class LoadedProgram implements Program {
  readonly servable = new Servable(() => this.#deployment())
  readonly #instance: Instance
  readonly #remotes: Remotes
  /** Outside a server there is no connection and no service, but stored connections can be reached. */
  readonly #event: EventContext = { hub: processHub }
  readonly #stderr: (text: string) => void
  #initialized: Promise<void> | undefined

  constructor(
    private readonly checked: CheckedProgram,
    private readonly packages: Packages,
    readonly diagnostics: readonly Diagnostic[],
    private readonly options: LoadOptions,
  ) {
    this.#stderr = guardedStderr(options.stderr)
    const idle = new ServiceHost(processHub, DEFAULT_SERVER_LIMITS, SILENT, new LazyNetwork())
    this.#remotes = new Remotes(() => this.#deployment(), idle)
    this.#instance = instantiate(checked, this.#surroundings())
  }

  /** @throws LoadError if the declarations and the functions of a package of the host do not match */
  static of(...parts: ConstructorParameters<typeof LoadedProgram>): LoadedProgram {
    const [checked, packages] = parts
    for (const library of packages.libraries.values()) {
      if (library.bindings) pairUpLibrary(library, checked)
    }
    return new LoadedProgram(...parts)
  }

  /** Loads packages that the program may need in the middle of an event, where nothing can be awaited. */
  async loadPackages(): Promise<void> {
    const own = [
      ...this.packages.files.map((file) => file.text),
      ...this.#ownLibraries().map(({ source }) => source),
    ]
    if (own.some((source) => /xml/i.test(source))) await loadXml()
    if (own.some((source) => source.includes('xmls'))) await loadXPath()
  }

  #ownLibraries(): LibrarySource[] {
    return [...this.packages.libraries.values()].filter(({ bindings }) => bindings)
  }

  get sources(): ReadonlyMap<string, string> {
    return sourceTexts(this.packages.files)
  }

  describe(): ProgramDescription {
    return describePackage(this.checked.main)
  }

  async call(name: string, args: readonly unknown[] = []): Promise<unknown[]> {
    try {
      const call = callWith(this.checked.main.functions, name, args)
      const results = await this.#run(call.callable, call.args)
      return results.map((result, index) => toPlain(result, call.callable.results[index]!.type))
    } catch (error) {
      throw asBalError(error)
    }
  }

  async callTyped(name: string, args: readonly TypedValue[] = []): Promise<TypedCallResult> {
    try {
      checkTypedArgs(args)
      if (mentionsXml(args)) await loadXml()
      const reader = new TypedReader(this.checked)
      const callable = overloadFor(
        this.checked.main.functions,
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
    try {
      const main = this.#main()
      if (!main) throw fail('NoMain')
      const list: unknown = args
      if (!Array.isArray(list) || !list.every((arg) => typeof arg === 'string')) {
        throw fail('MainArguments', { found: inWords(list) })
      }
      await this.#run(main, [new BalArray(arrayOf(STRING), [...args])], Number.POSITIVE_INFINITY)
    } catch (error) {
      throw asBalError(error)
    }
  }

  get services(): readonly string[] {
    return this.checked.main.services.map((service) => service.name)
  }

  serve(options: ServeOptions = {}): Promise<Server> {
    return serveAll([this], options)
  }

  attach(server: NodeServer, options: AttachOptions = {}): Promise<AttachedServices> {
    return attachAll([this], server, options)
  }

  handlers(options: AttachOptions = {}): Promise<Handlers> {
    return handlersFor([this], options)
  }

  /** Makes a deployment. The first server or call initialises the package variables. */
  #deployment(): Deployment {
    const instance = this.#instance
    return {
      instance: {
        program: instance.program,
        limits: instance.limits,
        run: (callable, args, event, steps) => instance.run(callable, args, event, steps),
        valueIn: (variable) => instance.valueIn(variable),
        initialize: () => this.#initialize(),
      },
      stderr: this.#stderr,
      remotes: this.#remotes,
    }
  }

  async #run(callable: Callable, args: readonly Value[], steps?: number): Promise<readonly Value[]> {
    await this.#initialize()
    const outcome: Outcome = await this.#instance.run(callable, args, this.#event, steps)
    return outcome.results
  }

  async #initialize(): Promise<void> {
    this.#initialized ??= Promise.resolve(this.#instance.initialize(this.#event))
    await this.#initialized
  }

  #main(): Callable | undefined {
    return this.checked.main.functions.find(
      ({ name, parameters, results }) =>
        name === 'main' &&
        parameters.length === 1 &&
        parameters[0]!.type === arrayOf(STRING) &&
        results.length === 0,
    )
  }

  #surroundings(): Surroundings {
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
      stdout: guardedStdout(this.options.stdout),
      stderr: this.#stderr,
      limits: { ...DEFAULT_EXECUTION_LIMITS, ...givenProgramLimits(this.options.limits) },
      remotes: this.#remotes,
    }
  }
}

function pairUpLibrary(library: LibrarySource, { packages }: CheckedProgram): void {
  const { functions, connectors } = packages.find(({ path }) => path === library.path)!
  const callables = [...functions, ...connectors.flatMap(({ actions }) => actions)]
  try {
    pairUp(
      library,
      callables.filter(({ body }) => body === undefined),
    )
  } catch (error) {
    throw new LoadError(reasonOf(error))
  }
}

/** Any error other than a failure is a mistake in balws and keeps its own stack. */
function asBalError(error: unknown): unknown {
  return error instanceof Failure ? new BalError(error) : error
}

/** Loads the network for a program that connects to another server before it is served. */
class LazyNetwork implements RemoteNetwork {
  #network: Promise<RemoteNetwork> | undefined

  async connect(...args: Parameters<RemoteNetwork['connect']>): Promise<void> {
    this.#network ??= import('../wire/websocket/network.js').then(
      ({ WireNetwork }) => new WireNetwork(DEFAULT_SERVER_LIMITS),
    )
    await (await this.#network).connect(...args)
  }
}
