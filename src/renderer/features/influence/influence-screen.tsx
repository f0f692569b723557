import { Title3 } from '@fluentui/react-components';
import { useWords } from '../../app/reader.tsx';

export function InfluenceScreen() {
  const words = useWords();
  return <Title3 as="h2">{words.shell.sections['influence']}</Title3>;
}
