import { Title3 } from '@fluentui/react-components';
import { useWords } from '../../app/reader.tsx';

export function FieldScreen() {
  const words = useWords();
  return <Title3 as="h2">{words.shell.sections['field']}</Title3>;
}
