import type { Queue } from "pg-boss";

export const demoQueue = "demo";

/** What is there already stays, so a job that is tried again goes on where it stopped. */
export const demoQueueOptions: Omit<Queue, "name"> = {
  retryLimit: 3,
  retryDelay: 2,
  expireInSeconds: 30 * 60,
  heartbeatSeconds: 30,
  deleteAfterSeconds: 60 * 60,
};
