import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '加快建设法制政府。', found: ['法制政府'], fixed: '加快建设法治政府。' },
    { text: '公布权利清单。', found: ['权利清单'], fixed: '公布权力清单。' },
    { text: '确保安全渡过汛期。', found: ['渡过汛期'], fixed: '确保安全度过汛期。' },
  ],
  good: [
    { text: '建设法治政府，公布权力清单，安全度过汛期。' },
    { text: '保障公民的基本权利，由法制科负责审核。' },
    { text: '群众反应强烈的问题，如实反映。' },
  ],
};

export default examples;
