import { firstObject, handleOf } from "#lib/importers/instagram-export/person.ts";
import { isJsonObject, type JsonObject, textOf } from "#lib/importers/json-values.ts";
import { repairMojibake } from "#lib/importers/mojibake.ts";
import { readCount } from "#lib/importers/numbers.ts";
import { readEpoch } from "#lib/importers/times.ts";

/** The owner's handle of `personal_information.json` or 2020's `profile.json`; `expected` = the user of the ZIP's name. */
export function findOwner(record: JsonObject, expected: string | null): string | null {
  const flat = handleOf(textOf(record, "username"));
  if (flat !== null) return flat;
  if (!isJsonObject(record.string_map_data)) return null;
  const entries = Object.entries(record.string_map_data).map(([label, value]) => ({
    label: repairMojibake(label.slice(0, 100)).toLowerCase(),
    handle: isJsonObject(value) ? handleOf(textOf(value, "value")) : null,
  }));
  const named = entries.find(({ label, handle }) => handle !== null && usernameLabels.has(label));
  const matching = entries.find(({ handle }) => handle !== null && handle === expected);
  return named?.handle ?? matching?.handle ?? null;
}

const usernameLabels = new Set([
  "username",
  "benutzername",
  "gebruikersnaam",
  "nom d'utilisateur",
  "nom d’utilisateur",
  "nome utente",
  "nombre de usuario",
  "nome de usuário",
  "nome de utilizador",
  "användarnamn",
  "brugernavn",
  "brukernavn",
  "käyttäjänimi",
  "nazwa użytkownika",
  "uživatelské jméno",
  "kullanıcı adı",
  "имя пользователя",
  "ユーザーネーム",
  "사용자 이름",
  "用户名",
]);

const followerLabels = new Set([
  "followers",
  "follower",
  "seguidores",
  "abonnés",
  "followers/followeuses",
  "volgers",
  "följare",
  "følgere",
  "obserwujący",
  "takipçiler",
  "подписчики",
  "フォロワー",
]);

/** The platform's own count of followers in `audience_insights.json`; null = not told. */
export function findFollowerCount(record: JsonObject): number | null {
  if (!isJsonObject(record.string_map_data)) return null;
  for (const [label, value] of Object.entries(record.string_map_data)) {
    if (!isJsonObject(value) || !followerLabels.has(repairMojibake(label.slice(0, 100)).toLowerCase())) continue;
    const count = readCount(textOf(value, "value") ?? "").value;
    if (count !== null) return Number(count);
  }
  return null;
}

/** The newest believable time among the records of `your_information_download_requests.json`. */
export function newestRequest(record: JsonObject, now: Date): Date | null {
  const entries = isJsonObject(record.string_map_data) ? Object.values(record.string_map_data) : [];
  const times = [record, firstObject(record.string_list_data), ...entries.filter(isJsonObject)].map((each) =>
    readEpoch(each.timestamp, now),
  );
  return latest(times);
}

export function latest(times: readonly (Date | null)[]): Date | null {
  return times.reduce((newest, time) => (time !== null && (newest === null || time > newest) ? time : newest), null);
}
