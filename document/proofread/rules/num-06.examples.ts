import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '帮扶群众20几户。', found: ['20几'], fixed: '帮扶群众二十几户。' },
    { text: '组织培训3、4十人。', found: ['3、4'], fixed: '组织培训三四十人。' },
    { text: '涉及5、6个部门。', found: ['5、6'], fixed: '涉及五六个部门。' },
  ],
  good: [
    { text: '帮扶群众20多户、企业20余户。' },
    { text: '涉及5个、6个部门的事项分别办理。' },
    { text: '完成3、4号楼改造。' },
    { text: '在5、6月份集中走访。' },
    { text: '1、2个社区先行试点' },
  ],
};

export default examples;
