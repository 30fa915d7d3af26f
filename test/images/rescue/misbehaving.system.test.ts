import {promptKinds} from '../../support/misbehaving/kinds.ts'
import {describeMisbehaviour} from './misbehaving.ts'

// Without the kinds whose outcomes depend on the machine's time: the tests of fetching and drawing have those.
describeMisbehaviour({count: 100, among: promptKinds})
