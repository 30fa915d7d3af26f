import {codeOf} from './error-code.ts'

/** Whether a process with this pid runs on this machine, for any user. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: the process exists but belongs to another user.
    return codeOf(error) !== 'ESRCH'
  }
}
