import type { Queue } from "pg-boss";

export const reportQueue = "report";

/**
 * Composing and drawing reports. Whatever a dead worker left is given back at once; what fails by itself is tried a few
 * times and then left, for the next change or import asks for it anew. A scheduled job waits up to a month for its time,
 * and its retention begins only then.
 */
export const reportQueueOptions: Omit<Queue, "name"> = {
  retryLimit: 12,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 60,
  expireInSeconds: 10 * 60,
  heartbeatSeconds: 30,
  deleteAfterSeconds: 24 * 60 * 60,
};
