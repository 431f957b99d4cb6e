import { Kbd, Modal, Table } from '@mantine/core';
import { useText } from '../i18n/use-text.ts';
import { shellTexts } from './texts.ts';

export function KeyboardList({ onClose }: { onClose: () => void }) {
  const t = useText(shellTexts);
  return (
    <Modal opened onClose={onClose} title={t.keyboard} centered>
      <Table>
        <Table.Tbody>
          {t.keys.map(([key, what]) => (
            <Table.Tr key={key}>
              <Table.Th w={110}>
                <Kbd>{key}</Kbd>
              </Table.Th>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
