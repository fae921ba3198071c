import { withReadings } from '../../lint/with-readings.ts'
import type { Api } from '../../model/api.ts'
import { activate } from './activate.contract.ts'
import { addUserStatistic } from './add-user-statistic.contract.ts'
import { callsAutoAnswer } from './calls-auto-answer.contract.ts'
import { chatSoundNewMessage } from './chat-sound-new-message.contract.ts'
import { createUser } from './create-user.contract.ts'
import { deactivate } from './deactivate.contract.ts'
import { deleteUserStatistic } from './delete-user-statistic.contract.ts'
import { deleteUser } from './delete-user.contract.ts'
import { api, cite, document } from './fields.ts'
import { firstnameUpdate } from './firstname-update.contract.ts'
import { getSettings } from './get-settings.contract.ts'
import { getUserStatistic } from './get-user-statistic.contract.ts'
import { getUserViews } from './get-user-views.contract.ts'
import { lastnameUpdate } from './lastname-update.contract.ts'
import { listUsers } from './list-users.contract.ts'
import { maxChats } from './max-chats.contract.ts'
import { notifyOnTicketAssignment } from './notify-on-ticket-assignment.contract.ts'
import { refreshTab } from './refresh-tab.contract.ts'
import { reserveUserForLiveChannel } from './reserve-user-for-live-channel.contract.ts'
import { statusLockDelete } from './status-lock-delete.contract.ts'
import { statusLock } from './status-lock.contract.ts'
import { ticketIncognitoMode } from './ticket-incognito-mode.contract.ts'
import { updateStatus } from './update-status.contract.ts'
import { updateUserView } from './update-user-view.contract.ts'
import { updateUser } from './update-user.contract.ts'
import { userActivationLink } from './user-activation-link.contract.ts'
import { userCampaignState } from './user-campaign-state.contract.ts'
import { userDashboard } from './user-dashboard.contract.ts'
import { usernameUpdate } from './username-update.contract.ts'
import { watch } from './watch.contract.ts'

export const omnideskUser: Api = {
  id: api,
  title: 'Omnidesk, User controller',
  sources: [{ ...document, place: 'User' }],
  complete: cite('User', 'All the endpoints that can be called on the User controller.'),
  auth: [{ kind: 'apiKey', in: 'header', name: 'apiKey' }],
  permissions: ['USER_READ', 'USER_CUD', 'USER_ANONYMOUS_BROWSING_UPDATE', 'API_RESERVE_USER'],
  entities: [{ name: 'user', known: 'userId', tellingProperties: ['name', 'email'] }],
  endpoints: withReadings([
    listUsers,
    createUser,
    getSettings,
    updateUser,
    deleteUser,
    activate,
    deactivate,
    getUserViews,
    updateUserView,
    maxChats,
    chatSoundNewMessage,
    notifyOnTicketAssignment,
    getUserStatistic,
    addUserStatistic,
    deleteUserStatistic,
    watch,
    refreshTab,
    updateStatus,
    ticketIncognitoMode,
    callsAutoAnswer,
    userCampaignState,
    statusLock,
    statusLockDelete,
    userDashboard,
    userActivationLink,
    usernameUpdate,
    firstnameUpdate,
    lastnameUpdate,
    reserveUserForLiveChannel,
  ]),
}
