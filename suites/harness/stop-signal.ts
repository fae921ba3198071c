import { BroadcastChannel } from 'node:worker_threads'

const CHANNEL = 'plumbline stop'

/** Asks the run, which lives on another thread of this process, to stop and clean up. */
export function askToStop(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage('stop')
  channel.close()
}

/** Calls back once when somebody asks the run to stop; call the returned function to stop listening. */
export function onStop(stop: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', stop)
  channel.unref()
  return () => channel.close()
}
