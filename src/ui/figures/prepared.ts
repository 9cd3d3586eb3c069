import { m } from '#messages'

/** Questions that are often asked, each an address of the explorer. */
export const prepared = [
  { query: 'measure=letters&by=region,year', text: () => m.figures_q_region_year() },
  { query: 'measure=reply-rate&by=year', text: () => m.figures_q_rate_year() },
  { query: 'measure=median-days&by=kind', text: () => m.figures_q_median_kind() },
  { query: 'measure=overdue&by=region', text: () => m.figures_q_overdue_region() },
  { query: 'measure=letters&by=character', text: () => m.figures_q_character() },
  { query: 'measure=letters&by=joint,year', text: () => m.figures_q_joint_year() },
  { query: 'measure=reprisals&by=year', text: () => m.figures_q_reprisals_year() },
  { query: 'measure=women&by=year', text: () => m.figures_q_sex_year() }
]
