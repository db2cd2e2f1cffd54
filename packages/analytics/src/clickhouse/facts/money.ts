import { cancelNames, refundNames } from '@wegwijs/journey'
import { nameIn } from '../name-in.ts'
import { sql } from '../sql.ts'

/** The value of an event in hundredths of its currency, halves up. */
export const minor = sql`toInt64(floor(assumeNotNull(value) * 100 + 0.5))`

/** Whether an order, or a part of it, was taken back by the event; its value is then what was paid back. */
export const givenBack = nameIn([...refundNames, ...cancelNames])

/** What an event with a value added to what its person paid: for a line of an order, minus what was paid back. */
export const paid = sql`(if(is_line, ${minor}, 0) - if(${givenBack}, abs(${minor}), 0))`
