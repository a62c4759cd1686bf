export const handler = ({ cents }) =>
  `${((cents * (1 + Number(process.env.RATE))) / 100).toFixed(2)} ${process.env.CURRENCY}`;
