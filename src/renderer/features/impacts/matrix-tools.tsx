import {
  Button,
  Dropdown,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Option,
  Switch,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, CopyRegular, DocumentArrowDownRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { sceneToSvg } from '../../../domain/picture/scene-svg.ts';
import { useRows } from '../../api/rows.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { copyPicture } from '../../ui/copy/copy-picture.ts';
import { copyTable } from '../../ui/copy/copy-table.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import type { ExportedDocument } from '../deliverables/export-choice.ts';
import { ExportDialog } from '../deliverables/export-dialog.tsx';
import { matrixScene } from './matrix-scene.ts';
import { matrixTable, type MatrixChoice, type MatrixView } from './matrix-view.ts';
import { paperLevels } from './paper-levels.ts';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    flexWrap: 'wrap',
    marginBottom: tokens.spacingVerticalS,
  },
  box: { minWidth: '10rem', maxWidth: '18rem' },
  grow: { flexGrow: 1 },
});

interface MatrixToolsProps {
  readonly view: MatrixView;
  readonly choice: MatrixChoice;
  readonly onChoose: (choice: MatrixChoice) => void;
  readonly onNew: () => void;
}

const all = '';

/** Tried by programs that do not have the face of the program. */
const fallbackFaces = "'Segoe UI', Calibri, Arial, sans-serif";

/** What the matrix shows, and how it leaves: as a picture, as a table, in Word, in Excel. */
export function MatrixTools({ view, choice, onChoose, onNew }: MatrixToolsProps) {
  const styles = useStyles();
  const { words, model } = useReader();
  const { impacts, common } = words;
  const tell = useTell();
  const projects = useRows('project');
  const [exported, setExported] = useState<ExportedDocument>();
  const project = projects.find(({ id }) => id === choice.projectId);
  const corner = model.population.many;
  const doCopy = async (copy: () => Promise<void>): Promise<void> => {
    try {
      await copy();
      tell.done(common.copied);
    } catch (error) {
      tell.fault(error);
    }
  };
  const asPicture = (): void => {
    const { key, total, pictureTitle } = impacts;
    const scene = matrixScene(view, paperLevels, {
      title: pictureTitle(project?.name ?? ''),
      corner,
      total,
      key: [key.blank, key.proofs, key.unsure, key.workshop, key.subgroup].join(' · '),
    });
    void doCopy(() =>
      copyPicture({
        svg: sceneToSvg(scene, { fallbackFaces, pinWidths: true }),
        width: scene.width,
        height: scene.height,
      }),
    );
  };
  const asTable = (): void => {
    void doCopy(() => copyTable(matrixTable(view, { corner, total: impacts.total })));
  };
  useCommands([
    { id: 'impacts.picture', label: common.copyAsPicture, shortcut: 'Alt+I', run: asPicture },
    { id: 'impacts.table', label: common.copyAsTable, shortcut: 'Alt+T', run: asTable },
  ]);
  return (
    <div className={styles.tools}>
      {projects.length > 1 ? (
        <Dropdown
          className={styles.box}
          aria-label={impacts.project}
          value={project?.name ?? impacts.allProjects}
          selectedOptions={[choice.projectId ?? all]}
          onOptionSelect={(_, { optionValue }) => {
            onChoose({ ...choice, projectId: optionValue === all ? undefined : optionValue });
          }}
        >
          <Option value={all}>{impacts.allProjects}</Option>
          {projects.map(({ id, name }) => (
            <Option key={id} value={id}>
              {name}
            </Option>
          ))}
        </Dropdown>
      ) : null}
      <Switch
        label={impacts.onlyRated}
        checked={choice.onlyRated}
        onChange={(_, { checked }) => {
          onChoose({ ...choice, onlyRated: checked });
        }}
      />
      <Switch
        label={impacts.withSubgroups}
        checked={choice.withSubgroups}
        onChange={(_, { checked }) => {
          onChoose({ ...choice, withSubgroups: checked });
        }}
      />
      <span className={styles.grow} />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<CopyRegular />}>{impacts.copy}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem secondaryContent="Alt+I" onClick={asPicture}>
              {common.copyAsPicture}
            </MenuItem>
            <MenuItem secondaryContent="Alt+T" onClick={asTable}>
              {common.copyAsTable}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<DocumentArrowDownRegular />}>{common.export}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem
              onClick={() => {
                setExported({ format: 'word', kind: 'impacts' });
              }}
            >
              {impacts.exportWord}
            </MenuItem>
            <MenuItem
              onClick={() => {
                setExported({ format: 'excel', kind: 'impacts' });
              }}
            >
              {impacts.exportExcel}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button appearance="primary" icon={<AddRegular />} onClick={onNew}>
        {impacts.newImpact}
      </Button>
      <ExportDialog
        isOpen={exported !== undefined}
        onClose={() => {
          setExported(undefined);
        }}
        preset={{ document: exported }}
      />
    </div>
  );
}
