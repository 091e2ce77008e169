/** Tables of figures: how often something happened in an hour or a day, and how far has been counted. Rules as in `schema.ts`. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Counters. Every name is one of a list of the code's or the profile's, so an hour has a bounded number. Names nobody. */
export const figures = sqliteTable(
  'figures',
  {
    municipality: text().notNull(),
    grain: text({ enum: ['hour', 'day'] }).notNull(),
    /** First second of an hour; of a day, midnight UTC of the date that the city's calendar had. */
    period: integer('period_at').notNull(),
    metric: text().notNull(),
    name: text().notNull(),
    count: integer().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.municipality, table.grain, table.period, table.metric, table.name],
    }),
    index('figures_by_age').on(table.grain, table.period),
  ],
)

/** How far each source has been counted: by its own order, so that nothing counts twice. */
export const figureSources = sqliteTable('figure_sources', {
  source: text().primaryKey(),
  /** A sequence, or seconds since 1970: what is to be counted next. */
  next: integer().notNull(),
})
