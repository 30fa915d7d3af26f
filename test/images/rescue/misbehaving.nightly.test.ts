import {kinds} from '../../support/misbehaving/kinds.ts'
import {describeMisbehaviour} from './misbehaving.ts'

describeMisbehaviour({count: Number(process.env.BACKFILE_REFERENCES ?? 2000), among: kinds})
