import {goodKinds} from '../../support/misbehaving/kinds/good.ts'
import {refusingKinds} from '../../support/misbehaving/kinds/refusing.ts'
import {describeKills} from './killed.ts'

describeKills({
  kills: 3,
  count: 70,
  among: [...goodKinds, ...refusingKinds],
  // After the first request, in the first third and in the second; what a kill leaves undone, the next run does.
  momentOf: (at, {requests}) => ({requests: at === 0 ? 1 : Math.floor(requests / 4), ms: 0}),
})
