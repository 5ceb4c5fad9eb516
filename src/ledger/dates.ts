/** The first and the last moment that a partial ISO 8601 date may mean, as UTC; undefined where it is no date. */
export function moments(date: string): { earliest: string; latest: string } | undefined {
  const zoned = /T.*(Z|[+-]\d{2}:\d{2})$/.test(date);
  const start = new Date(date.includes("T") && !zoned ? `${date}Z` : date);
  // PostgreSQL has no year 0.
  if (Number.isNaN(start.getTime()) || start.getUTCFullYear() < 1) return undefined;
  const end = new Date(start);
  if (date.length === 4) end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (date.length === 7) end.setUTCMonth(end.getUTCMonth() + 1);
  else if (date.length === 10) end.setUTCDate(end.getUTCDate() + 1);
  else end.setTime(end.getTime() + 1);
  return { earliest: start.toISOString(), latest: new Date(end.getTime() - 1).toISOString() };
}
