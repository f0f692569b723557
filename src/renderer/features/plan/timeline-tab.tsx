import { Button, Switch, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useReader } from '../../app/reader.tsx';
import { go } from '../../app/route.ts';
import { CopyPictures } from '../../ui/picture/copy-pictures.tsx';
import { PicturePages } from '../../ui/picture/picture-pages.tsx';
import { TimelineTable } from './timeline-table.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, marginBottom: tokens.spacingVerticalS },
});

/** The plan over time: the picture of the documents, and the same as a table. */
export function TimelineTab() {
  const styles = useStyles();
  const { timeline } = useReader().words.plan;
  const [shown, setShown] = useState<'picture' | 'table'>('picture');
  const [isDetailed, setIsDetailed] = useState(true);
  const level = isDetailed ? 'detail' : 'macro';
  return (
    <>
      <div className={styles.bar}>
        <TabList
          size="small"
          aria-label={timeline.show}
          selectedValue={shown}
          onTabSelect={(_, { value }) => {
            setShown(value === 'table' ? 'table' : 'picture');
          }}
        >
          <Tab value="picture">{timeline.asPicture}</Tab>
          <Tab value="table">{timeline.asTable}</Tab>
        </TabList>
      </div>
      {shown === 'table' ? (
        <TimelineTable />
      ) : (
        <PicturePages
          kind="timeline"
          level={level}
          empty={timeline.empty}
          emptyAction={
            <Button
              appearance="primary"
              onClick={() => {
                go('plan', 'grid');
              }}
            >
              {timeline.toActions}
            </Button>
          }
          tools={
            <>
              <Switch
                label={timeline.detail}
                checked={isDetailed}
                onChange={(_, { checked }) => {
                  setIsDetailed(checked);
                }}
              />
              <CopyPictures kind="timeline" level={level} />
            </>
          }
        />
      )}
    </>
  );
}
