import type { Schema } from '../../model/schema.ts'

const options = (lines: readonly string[]) => lines.map(line => `\n- ${line}`).join('')

/** The fields of the request body, with the types that the prose gives them. */
export const user = {
  type: 'object',
  properties: {
    id: { type: 'number', description: 'The unique identifier of the user.' },
    username: { type: 'string', description: 'The username of the user.' },
    email: { type: 'string', description: 'The email address of the user.' },
    is_active: { type: 'number', description: 'Indicates if the user is active.' },
    sip_uri: { type: 'string', description: 'The SIP URI of the user.' },
    is_deleted: { type: 'number', description: 'Indicates if the user is deleted.' },
    use_extended_ip_acl: { type: 'number', description: 'Indicates if the user uses extended IP ACL.' },
    user_route_caller_id: { type: 'number', description: 'The caller ID for user routing.' },
    predictive_dynamic_extension: {
      type: 'string',
      description: 'The dynamic extension for predictive dialing.',
    },
    timezone_id: { type: 'number', description: 'The timezone identifier for the user.' },
    first_name: { type: 'string', description: 'The first name of the user.' },
    last_name: { type: 'string', description: 'The last name of the user.' },
    virtual_extension: { type: 'string', description: 'The virtual extension of the user.' },
    default_language: {
      type: 'string',
      description: `The default language for the user.${options([
        'en_US - English (United States)',
        'es_ES - Spanish (Spain)',
        'pt_BR - Portuguese (Brazil)',
      ])}`,
    },
    max_session_time: { type: 'string', description: 'The maximum session time for the user.' },
    max_concurrent_sessions: {
      type: 'string',
      description: 'The maximum concurrent sessions for the user.',
    },
    twofa_type: {
      type: 'string',
      description: `The two-factor authentication type for the user.${options([
        'default - Default from Role / Tenant',
        'disabled - Disabled - login without 2FA',
        'email - Email - with one-time code',
        'google - Google 2FA App - with one-time code',
      ])}`,
    },
    member_all_skill_groups: {
      type: 'string',
      description: 'Indicates if the user is a member of all skill groups.',
    },
    member_all_desks: { type: 'string', description: 'Indicates if the user is a member of all desks.' },
    registration_password: { type: 'string', description: 'The registration password for the user.' },
    is_clockedin: { type: 'string', description: 'Indicates if the user is clocked in.' },
    is_predictive_clockedin: {
      type: 'string',
      description: 'Indicates if the user is predictive clocked in.',
    },
    use_webrtc: { type: 'number', description: 'Indicates if the user uses WebRTC.' },
  },
} as const satisfies Schema
