import { Title3 } from '@fluentui/react-components';
import { useWords } from '../../app/reader.tsx';

export function SharingScreen() {
  const words = useWords();
  return <Title3 as="h2">{words.shell.sections['sharing']}</Title3>;
}
