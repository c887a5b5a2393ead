/** Installs the platform of Node. Every entry point imports this module first. */

import { installPlatform } from '../platform/platform.js'
import { nodePlatform } from './node-platform.js'

installPlatform(nodePlatform)
