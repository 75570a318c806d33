import type { DirectoryDropItem, DropItem } from "react-aria-components/Table";

/** `path`: where the file lay inside the folder that was dropped, or just its name. */
export type DroppedFile = { file: File; path: string };

export async function filesOfDrop(items: DropItem[]): Promise<DroppedFile[]> {
  const files: DroppedFile[] = [];
  for (const item of items) {
    if (item.kind === "file") files.push({ file: await item.getFile(), path: item.name });
    if (item.kind === "directory") files.push(...(await filesOfFolder(item, `${item.name}/`)));
  }
  return files;
}

export function filesOfList(list: FileList): DroppedFile[] {
  return Array.from(list, (file) => ({ file, path: file.webkitRelativePath || file.name }));
}

async function filesOfFolder(folder: DirectoryDropItem, prefix: string): Promise<DroppedFile[]> {
  const files: DroppedFile[] = [];
  for await (const entry of folder.getEntries()) {
    const path = `${prefix}${entry.name}`;
    if (entry.kind === "file") files.push({ file: await entry.getFile(), path });
    else files.push(...(await filesOfFolder(entry, `${path}/`)));
  }
  return files;
}
