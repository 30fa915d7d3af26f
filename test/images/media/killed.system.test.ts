import {describeStoreKills} from './killed.ts'

describeStoreKills(400, 3)
