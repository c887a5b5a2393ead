/**
 * Reports what would prevent the start of a program: a `main` with the wrong signature, services that cannot be
 * served. A program without these errors starts, unless its environment prevents it, such as a port that is taken.
 */

import { writtenAnnotation } from './attachments.js'
import { headOf } from './callables.js'
import { findClashes } from './clashes.js'
import { all, type DeclaredNodes } from './declared-nodes.js'
import type { FileNames } from './file-names.js'
import { mainHint } from './hints/definition-hints.js'
import { warnOfWhatNeverRuns } from './never-runs.js'
import { type PlacedResource, type PlacedService, placedServices } from './placed-services.js'
import {
  basePathOf,
  HANDSHAKE,
  HTTP,
  handlesEvent,
  idleTimeoutOf,
  isClientService,
  millisecondsIn,
  pathOf,
  subProtocolsOf,
  TIMER,
  timerOf,
  upgradePathOf,
  WS,
} from './service-annotations.js'
import { templateFaults } from './template-faults.js'
import { isToken } from './token.js'
import { arrayOf, STRING, WRONG } from './types.js'

/**
 * Reports errors, and warnings if there are no errors at all: half of the warnings would follow from errors.
 *
 * @param files those of the package that is served
 */
export function checkDeployment(files: readonly FileNames[], declared: DeclaredNodes): void {
  checkMain(files, declared)
  const services = placedServices(files, declared)
  for (const service of services) {
    checkEndpoint(service)
    checkHandshakes(service)
    checkIdleTimeout(service)
    checkSubProtocols(service)
    for (const resource of service.resources) {
      checkPath(service, resource)
      checkTimer(service, resource)
    }
  }
  const [first] = files
  if (!first) return
  const { log } = first.program
  // Of two services with the same name, the second was reported.
  const deployed = services
    .map(({ checked }) => checked)
    .filter((each) => each.package.services.includes(each))
  for (const clash of findClashes([deployed])) clash.reportTo(log)
  if (!log.hasErrors) warnOfWhatNeverRuns(services)
}

/** Other functions may have the same name as the main function. */
function checkMain(files: readonly FileNames[], declared: DeclaredNodes): void {
  const found = [...all(files, 'FunctionDefinition')].filter(({ node }) => node.name.name === 'main')
  const mains = found.map(({ names, node }) => ({
    names,
    node,
    callable: declared.callables.get(node)!.callable,
  }))
  const [first] = mains
  if (!first) return
  const fits = mains.some(
    ({ callable: { parameters, results } }) =>
      parameters.length === 1 &&
      (parameters[0]!.type === arrayOf(STRING) || parameters[0]!.type === WRONG) &&
      results.length === 0,
  )
  if (fits) return
  const { names, node, callable } = first
  const details = { hasResults: callable.results.length > 0 }
  names.report(headOf(callable.span, node), 'UnfitMain', details, mainHint({ names }, node))
}

function checkEndpoint({ names, checked, attachments, identifier }: PlacedService): void {
  const span = attachments.spanOf(WS, 'WebSocketUpgradePath')
  if (!span || !upgradePathOf(checked)) return
  const upgradePath = writtenAnnotation(names, WS, 'WebSocketUpgradePath')
  const service = identifier.name
  if (isClientService(checked)) {
    const clientService = writtenAnnotation(names, WS, 'ClientService')
    names.report(span, 'ClientServiceWithEndpoint', { service, clientService, upgradePath })
  } else if (!basePathOf(checked)) {
    const basePath = writtenAnnotation(names, HTTP, 'BasePath')
    names.report(span, 'EndpointWithoutBasePath', { service, upgradePath, basePath })
  }
}

/**
 * For other events the first of several resources runs; here that would admit clients that the second one is meant to
 * refuse.
 */
function checkHandshakes({ names, identifier, resources }: PlacedService): void {
  const [first, second] = resources.filter(({ callable }) => handlesEvent(callable, HANDSHAKE))
  if (!first || !second) return
  names.report(second.attachments.spanOf(WS, HANDSHAKE) ?? second.identifier.span, 'SeveralHandshakes', {
    service: identifier.name,
    first: first.identifier.name,
    annotation: writtenAnnotation(names, WS, HANDSHAKE),
  })
}

function checkIdleTimeout({ names, checked, identifier, attachments, resources }: PlacedService): void {
  const service = identifier.name
  const annotation = writtenAnnotation(names, WS, 'IdleTimeout')
  const milliseconds = idleTimeoutOf(checked)
  if (milliseconds !== undefined) {
    if (milliseconds > 0) return
    const span = attachments.spanOf(WS, 'IdleTimeout') ?? identifier.span
    names.report(span, 'IdleTimeoutNotPositive', { service, annotation })
    return
  }
  const waiting = resources.find(({ callable }) => handlesEvent(callable, 'OnIdleTimeout'))
  if (!waiting) return
  names.report(
    waiting.attachments.spanOf(WS, 'OnIdleTimeout') ?? waiting.identifier.span,
    'IdleTimeoutMissing',
    {
      service,
      event: writtenAnnotation(names, WS, 'OnIdleTimeout'),
      annotation,
    },
  )
}

function checkSubProtocols({ names, checked, identifier, attachments }: PlacedService): void {
  subProtocolsOf(checked).forEach((name, index) => {
    if (isToken(name)) return
    const span = attachments.elementSpanOf(WS, 'SubProtocols', index) ?? identifier.span
    names.report(span, 'InvalidSubProtocol', { service: identifier.name, name })
  })
}

function checkPath({ names }: PlacedService, { callable, attachments, identifier }: PlacedResource): void {
  const path = pathOf(callable)
  if (!path) return
  for (const fault of templateFaults(path.text)) {
    const span = attachments.partOf(path, fault.at) ?? identifier.span
    if (fault.kind === 'unclosed') {
      names.report(span, 'UnclosedVariable', { brace: fault.brace, path: path.text })
    } else if (fault.kind === 'empty') {
      names.report(span, 'EmptyVariable', { path: path.text })
    }
  }
}

/** The interval must be greater than zero, and each of its parts must not be negative. */
function checkTimer({ names }: PlacedService, { callable, attachments, identifier }: PlacedResource): void {
  const timer = timerOf(callable)
  if (!timer) return
  const [negative] = [...timer.attributes].filter(
    ([, value]) => value.kind === 'literal' && Number(value.value) < 0,
  )
  if (!negative && millisecondsIn(timer) > 0) return
  const span = negative ? attachments.valueSpanOf(WS, TIMER, negative[0]) : attachments.spanOf(WS, TIMER)
  const annotation = writtenAnnotation(names, WS, TIMER)
  names.report(span ?? identifier.span, 'TimerInterval', { resource: identifier.name, annotation })
}
