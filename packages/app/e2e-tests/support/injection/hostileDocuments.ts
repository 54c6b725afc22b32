import { diagrams } from './payloads';

/** Every payload in every place of Markdown, and the diagrams. */
export function hostileDocuments(texts: string[]): Record<string, string> {
  const blocks = (write: (text: string) => string) =>
    texts.map(write).join('\n\n');
  return {
    'docs/README.md': `# ${texts[0]}\n\n${blocks(text => text)}`,
    'docs/headings.md': `# ${texts[1]}\n\n${blocks(text => `## ${text}`)}`,
    'docs/links.md': `# ${texts[2]}\n\n${blocks(
      text =>
        `[text](${text}) [text](<${text}> "${text}") ![${text}](${text}) <${text}>`,
    )}`,
    'docs/code.md': blocks(
      text =>
        `\`${text}\`\n\n\`\`\`${text}\n${text}\n\`\`\`\n\n> ${text}\n\n- ${text}`,
    ),
    'docs/tables.md': blocks(
      text => `| a |\n|---|\n| ${text.replace(/\n/g, ' ')} |`,
    ),
    'docs/diagrams.md': [
      // One that is drawn, so that the others have every chance to be.
      'graph TD; Plain-->Diagram',
      ...diagrams,
    ]
      .map(text => `\`\`\`mermaid\n${text}\n\`\`\``)
      .join('\n\n'),
    'skills/hostile.md': `# ${texts[3]}\n\n${blocks(text => text)}`,
  };
}
