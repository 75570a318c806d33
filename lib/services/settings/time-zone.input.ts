import { z } from "zod";

/** A zone of the IANA database, as the browser names them. */
export const timeZoneInput = z
  .string()
  .max(64)
  .refine((zone) => isTimeZone(zone), "This is not a time zone. Choose one from the list.");

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
