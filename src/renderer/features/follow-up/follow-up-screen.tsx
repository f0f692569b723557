import { Title3 } from '@fluentui/react-components';
import { useWords } from '../../app/reader.tsx';

export function FollowUpScreen() {
  const words = useWords();
  return <Title3 as="h2">{words.shell.sections['follow-up']}</Title3>;
}
