import { Title3 } from '@fluentui/react-components';
import { useWords } from '../../app/reader.tsx';

export function ImpactsScreen() {
  const words = useWords();
  return <Title3 as="h2">{words.shell.sections['impacts']}</Title3>;
}
