import type { Schema } from '../../model/schema.ts'

/** "User is an agent within Teamwork Desk": the fields of the request, as the page lists them. */
export const user = {
  type: 'object',
  description: 'User is an agent within Teamwork Desk',
  properties: {
    autoFollowOnCC: {
      type: 'boolean',
      description:
        'AutoFollowOnCC specifies whether the user should be added as a follower when they are CCed on a ticket.',
    },
    avatarURL: { type: 'string', description: "The Absolute URL to the user's avatar (read-only)" },
    createdAt: { type: 'string', description: 'CreatedAt is a read-only date marking the creation time.' },
    createdBy: { type: 'object' },
    deletedAt: {
      type: 'string',
      description:
        'DeletedAt is a read-only date marking the time of deletion. Is only returned when the object is marked as deleted.',
    },
    deletedBy: { type: 'object' },
    editMethod: {
      type: 'string',
      description: 'The default input method for editing tickets. Options are html and markdown.',
    },
    email: { type: 'string' },
    filter_args: {
      type: 'object',
      description:
        'RequestCommons allows specifying paging and sorting options. All API endpoints should embed the RequestOrder for consistency.',
    },
    firstName: { type: 'string' },
    id: { type: 'integer' },
    isAppOwner: {
      type: 'boolean',
      description: 'Specifies whether this user is the owner of the installation',
    },
    isPartTime: {
      type: 'boolean',
      description:
        'Part time users are limited to answering 10 tickets per month, but have no restrictions on viewing tickets',
    },
    lastName: { type: 'string' },
    ldKey: { type: 'string' },
    onboarding: { type: 'object' },
    projectsCompanyId: { type: 'integer' },
    reviewer: {
      type: 'boolean',
      description:
        'Reviewers are agents who should be asked to review pending tickets from users in training.',
    },
    role: {
      type: 'string',
      description:
        'Role specifies whether the user is an admin or agent. Admins can view and edit all sections in desk. (Deprecation coming soon)',
    },
    sendPushNotifications: {
      type: 'boolean',
      description: 'Specifies whether push notifications should be sent to the mobile device(s) registered',
    },
    sendWebNotifications: {
      type: 'boolean',
      description:
        'When enabled browser notifications will be sent to the user regarding ticket activity they are subscribed to.',
    },
    state: {
      type: 'string',
      description:
        'State is the status of the object. Typically this will be either active or deleted. When deleted the `deletedAt` and `deletedBy` relationship will be returned.',
    },
    ticketReplyRedirect: {
      type: 'string',
      description:
        'Specifies where the agent should be redirected to after answering a ticket. Valid options are "Stay", "Next", or "Inbox". When "Stay" the user will remain on the current ticket, "Next" redirects to the next ticket in the current queue, and "Inbox" will redirect to the ticket list within the current inbox.',
    },
    timeFormatId: { type: 'integer', description: 'Fields populated from the PM database.' },
    timezoneId: { type: 'integer' },
    trainingWheelsEnrollment: { type: 'object' },
    updatedAt: {
      type: 'string',
      description:
        'UpdatedAt is a read-only date marking the last updated time. This field is not updated when the object is deleted.',
    },
    updatedBy: { type: 'object' },
  },
} as const satisfies Schema
