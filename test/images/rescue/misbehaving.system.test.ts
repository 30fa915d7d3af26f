import {promptKinds} from '../../support/misbehaving/kinds.ts'
import {describeMisbehaviour} from './misbehaving.ts'

// Without the kinds that dawdle: their outcomes depend on the machine's time. The fetcher's own tests have those.
describeMisbehaviour({count: 100, among: promptKinds})
