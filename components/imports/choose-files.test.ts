import { expect, test } from "vitest";
import { chooseFiles } from "#components/imports/choose-files.ts";

const chosen = (...paths: string[]) => chooseFiles(paths.map((path) => ({ path })));

test("of a folder, pictures and messages stay on the machine", () => {
  const folder = [
    "export/connections/followers_and_following/followers_1.json",
    "export/your_instagram_activity/messages/inbox/kim/message_1.json",
    "export/media/posts/202601/1.jpg",
    "twitter/data/direct-messages.js",
    "twitter/data/direct-messages-group.js",
    "twitter/data/follower.js",
    "twitter/data/tweets_media/1.mp4",
  ];
  expect(chosen(...folder)).toEqual({
    chosen: [
      { path: "export/connections/followers_and_following/followers_1.json" },
      { path: "twitter/data/follower.js" },
    ],
    left: 5,
  });
});

test("what was chosen by itself is sent, whatever it is", () => {
  expect(chosen("holiday.jpg", "direct-messages.js", "export.zip").left).toBe(0);
});

test("nothing chosen, nothing sent", () => {
  expect(chosen()).toEqual({ chosen: [], left: 0 });
});
