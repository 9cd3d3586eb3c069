/** The first line of the register’s file, and of that of one commitment. */
export const commitmentColumns = [
  'commitment',
  'mandate',
  'state',
  'occasion',
  'document',
  'paragraph',
  'made',
  'due',
  'field',
  'stands',
  'overdue',
  'evidence',
  'text',
  'language',
  'invented',
  'address',
  'as_of',
  'licence',
  'list'
]
