// The words of editing a bulletin come with its page: the first view carries only what it shows.
const zh = {
  pending: '改动未存', undo: '撤回改动', undone: '已撤回最近一次改动', kept: '文字已存，下一位读者看到的就是它',
  by: (who: string, when: string, times: number) => `${who && who !== 'screen' ? who : '值班室'}于 ${when} 改写文字${times > 1 ? `（第 ${times} 次）` : ''}`,
  moved: '改写之后有数字变动，请把文字再看一遍。', stale: '简报的数字次序已变，改写的文字对不上，现按原文显示。',
};
const en: typeof zh = {
  pending: 'Edits not kept yet', undo: 'Undo the edit', undone: 'The newest edit is taken back', kept: 'The words are kept; the next reader sees them',
  by: (who, when, times) => `Words edited by ${who && who !== 'screen' ? who : 'the duty room'}, ${when}${times > 1 ? ` (edit ${times})` : ''}`,
  moved: 'Figures have changed since the words were edited: please read them again.', stale: 'The bulletin has other figures now; the edited words no longer fit and the original text is shown.',
};
export const bulletin_edit = { zh, en };
