import type { Queue } from "pg-boss";

export const queueSchema = "pgboss";
export const importQueue = "import";

/**
 * A crash costs the job nothing but its turn, so the queue retries for long; attempts that ended with an error of ours
 * are counted on the import (threats J5). A worker that stops answering loses its job after the heartbeat.
 */
export const importQueueOptions: Omit<Queue, "name"> = {
  retryLimit: 1000,
  retryDelay: 1,
  expireInSeconds: 40 * 60,
  heartbeatSeconds: 30,
  deleteAfterSeconds: 24 * 60 * 60,
};
