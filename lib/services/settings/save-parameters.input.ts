import { z } from "zod";
import { parameterNames } from "#lib/engagement/parameter-bounds.ts";

/** Parameters by name as a form sends them; a name left out = the model's own value. Bounds are the service's to check. */
export const saveParametersInput = z.partialRecord(z.enum(parameterNames), z.number().or(z.nan()));
export type SaveParametersInput = z.infer<typeof saveParametersInput>;
