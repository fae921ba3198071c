import type { Api } from '../model/api.ts'
import { omnideskUser } from './omnidesk-user/api.ts'
import { teamworkDesk } from './teamwork-desk/api.ts'
import { telephonyUser } from './telephony-user/api.ts'

export const apis: readonly Api[] = [omnideskUser, teamworkDesk, telephonyUser]
