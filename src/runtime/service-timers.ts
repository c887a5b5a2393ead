/** Runs the `@ws:OnTimer` resources of services. */

import type { Callable } from '../check/checked.js'
import type { EventContext } from '../library/native.js'
import { type StopTimer, startTimer } from '../platform/timer.js'
import { Message } from '../values/message.js'
import { EventLifetime, type LifetimeOwner } from './event-lifetime.js'
import { IntervalSchedule } from './interval-schedule.js'
import { runEvent } from './run-resource.js'
import type { Service } from './service.js'
import type { ServiceHost } from './service-host.js'
import { TurnQueue } from './turn-queue.js'

/** A resource and its interval in milliseconds. */
export interface TimerResource {
  readonly callable: Callable
  readonly interval: number
}

/** The timers of the services that a server serves. */
export class ServiceTimers {
  /** By the base path and name of the service and the name of the resource. */
  #timers: ReadonlyMap<string, ServiceTimer> = new Map()
  readonly #turns = new TurnQueue()
  #services: readonly Service[] = []
  #state: 'idle' | 'running' | 'stopped' = 'idle'

  constructor(private readonly host: ServiceHost) {}

  /** Nothing runs before this call: deployed services may still fail to be served. */
  start(): void {
    if (this.#state !== 'idle') return
    this.#state = 'running'
    this.replace(this.#services)
  }

  /**
   * Runs the timers of these services instead of the current ones. A running resource has `orphanTimeout` to end. Its
   * successor, the resource of the same name in the same service, does not run before that.
   */
  replace(services: readonly Service[]): void {
    this.#services = services
    if (this.#state !== 'running') return
    const before = this.#timers
    for (const timer of before.values()) timer.retire()
    const timers = new Map<string, ServiceTimer>()
    for (const service of services) {
      for (const resource of service.timers) {
        const key = `${service.basePath} ${service.name} ${resource.callable.name}`
        timers.set(key, new ServiceTimer(this.host, this.#turns, service, resource, before.get(key)?.running))
      }
    }
    this.#timers = timers
  }

  /** Starts no more runs. A running resource may end. */
  stop(): void {
    this.#state = 'stopped'
    for (const timer of this.#timers.values()) timer.stop()
  }
}

class ServiceTimer implements LifetimeOwner {
  readonly #callable: Callable
  readonly #schedule: IntervalSchedule
  readonly #lifetime: EventLifetime
  readonly #event: EventContext
  #stopTimer: StopTimer = () => {}
  /** A run is due and has not started. */
  #isDue = false

  /** @param running a run of the predecessor; resolves when it has ended, and never rejects */
  constructor(
    private readonly host: ServiceHost,
    private readonly turns: TurnQueue,
    private readonly service: Service,
    { callable, interval }: TimerResource,
    public running: Promise<unknown> | undefined,
  ) {
    this.#callable = callable
    this.#schedule = new IntervalSchedule(interval, performance.now())
    this.#lifetime = new EventLifetime(host.cancelled, this)
    this.#event = host.contextOf(service.audience, this.#lifetime)
    if (running) this.#runs(running)
    this.#wait()
  }

  stop(): void {
    this.#stopTimer()
    this.#isDue = false
  }

  /** Stops, and limits the time that a running resource may take to end. */
  retire(): void {
    this.stop()
    this.#lifetime.limit(this.host.limits.orphanTimeout)
  }

  #wait(): void {
    this.#stopTimer = startTimer(this.#schedule.due - performance.now(), () => this.#tick())
  }

  #tick(): void {
    const { counters } = this.host
    counters.timerRunsSkipped += this.#schedule.advance(performance.now())
    this.#wait()
    if (this.running || this.#isDue) {
      counters.timerRunsSkipped++
      return
    }
    this.#isDue = true
    this.turns.add(() => this.#run())
  }

  #run(): void {
    if (!this.#isDue) return
    this.#isDue = false
    const { host, service } = this
    host.counters.timerRuns++
    const pending = runEvent(host, 'OnTimer', service, this.#callable, new Message(), this.#event)
    if (!pending) return
    host.activity.begin()
    this.#runs(pending.then(() => host.activity.end()))
  }

  #runs(pending: Promise<unknown>): void {
    this.running = pending
    pending.then(() => {
      this.running = undefined
    })
  }

  /** Ends a run that still waits long after a reload. */
  endOrphans(): void {
    const fields = { service: this.service.name, resource: this.#callable.name, events: 1 }
    this.host.endOrphans('timer run ended long after a reload', fields)
  }
}
