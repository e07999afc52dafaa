/** For as long as an invitation can be used. */
export const invitationLifetimes = [
  { value: '2', label: 'In 2 days' },
  { value: '7', label: 'In a week' },
  { value: '28', label: 'In 4 weeks' },
];
