/** The colours that tabs, report and pages share, as `#rrggbb`; texts have a contrast of 4.5 at least. */
export const PALETTE = {
  navy: '#1f4e79',
  deepNavy: '#16395a',
  ink: '#1c2733',
  grey: '#5a6673',
  white: '#ffffff',
  line: '#c8d0d8',
  paleBlue: '#eef3f8',
  green: '#14532d',
  greenGround: '#d9efe2',
  red: '#8b1a1a',
  redGround: '#fbdcdc',
  amber: '#7a4b00',
  amberGround: '#fdecc8',
} as const;
