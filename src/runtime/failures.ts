/** Reports the uncaught error of a resource: prints it with its trace, or logs it. */

import type { Callable } from '../check/checked.js'
import { headline, placePicture, stackTrace } from '../interpret/print-out.js'
import { describePlace } from '../source/place.js'
import { Failure } from '../values/failure.js'
import { fail } from '../values/failures/failures.js'
import type { Logger } from './server.js'
import type { Service } from './service.js'

/**
 * Prints the error and its trace, which ends with a line for the service (docs/language.md, 9.5).
 *
 * @returns the failure; for anything else, which is a mistake in balws, a failure that says so
 */
export function reportFailure(
  service: Service,
  resource: Callable | undefined,
  error: unknown,
  logger: Logger,
): Failure {
  const failure = asFailure(error, logger)
  failure.frames ??= resource
    ? [
        {
          package: resource.packagePath,
          function: resource.name,
          file: resource.file.name,
          line: resource.file.lineAt(resource.span.start),
        },
      ]
    : []
  const { file, span, name, package: home } = service.checked
  const qualified = home.path === '' ? name : `${home.path}:${name}`
  const trace = `${stackTrace(failure)}\t at ${qualified}(${file.name}:${file.lineAt(span.start)})\n`
  if (logger.resourceFailed) {
    const fields = {
      service: name,
      ...(resource ? { resource: resource.name } : {}),
      ...(failure.code === undefined ? {} : { code: failure.code }),
    }
    const place = failure.place && describePlace(failure.place)
    logger.resourceFailed(`${headline(failure)}\n${trace}`, fields, place)
  } else {
    service.deployment.stderr(`${headline(failure)}\n${placePicture(failure)}${trace}`)
  }
  return failure
}

function asFailure(error: unknown, logger: Logger): Failure {
  if (error instanceof Failure) return error
  logger.error(`internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return fail('InternalError')
}
