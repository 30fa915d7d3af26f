import {describeStoreKills} from './killed.ts'

describeStoreKills(2000, 12)
