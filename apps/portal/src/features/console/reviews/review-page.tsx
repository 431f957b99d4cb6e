import { Button, Select, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { operatorApi, type AnswerOf, type PortalPaths } from '../../../api/client.ts';
import { useAct } from '../../../api/queries.ts';
import { Facts, FormError, Icon, Id, Page, Section, Status, Time, useParam } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { environmentTexts } from '../environment-switch.tsx';
import { OperatorName } from '../operator-name.tsx';
import { Decide } from './decide.tsx';
import { ReviewSections } from './review-sections.tsx';
import { reviewsTexts } from './texts.ts';

export type OpenedReview = AnswerOf<PortalPaths, '/operator/api/reviews/{reviewId}/open', 'post'>;

const PURPOSES = ['decision', 'complaint', 'audit', 'authority'] as const;
type Purpose = (typeof PURPOSES)[number];

/** One item. Its data come only after somebody says what for; they live in this page alone and go with it. */
export function ReviewPage() {
  const t = useText(reviewsTexts);
  const reviewId = useParam('reviewId');
  const [purpose, setPurpose] = useState<Purpose>('decision');
  const open = useAct((asked: Purpose) =>
    operatorApi.post('/operator/api/reviews/{reviewId}/open', { params: { reviewId }, body: { purpose: asked } }),
  );
  const opened = open.data;
  return (
    <Page
      title={opened ? (t.kinds[opened.review.kind] ?? t.title) : t.openTitle}
      lead={<Id id={reviewId} />}
      crumbs={[{ label: t.title, to: 'reviews' }]}
    >
      {opened ? (
        <Opened opened={opened} purpose={purpose} />
      ) : (
        <form
          className="card"
          onSubmit={(event) => {
            event.preventDefault();
            open.mutate(purpose);
          }}
        >
          <Stack maw={520}>
            <Text>{t.openText}</Text>
            <Select
              label={t.purpose}
              allowDeselect={false}
              value={purpose}
              onChange={(value) => setPurpose((value as Purpose | null) ?? 'decision')}
              data={PURPOSES.map((value) => ({ value, label: t.purposes[value]! }))}
            />
            <FormError error={open.error} />
            <div>
              <Button type="submit" loading={open.isPending} leftSection={<Icon name="eye" size={16} />}>
                {t.openNow}
              </Button>
            </div>
          </Stack>
        </form>
      )}
    </Page>
  );
}

function Opened({ opened, purpose }: { opened: OpenedReview; purpose: Purpose }) {
  const t = useText(reviewsTexts);
  const places = useText(environmentTexts);
  const { review, note, sections } = opened;
  const isDecided = review.decidedAt !== null && review.state !== 'document';
  return (
    <>
      <section className="card">
        <Facts
          items={[
            [
              t.state,
              <Status key="state" tone={isDecided ? 'good' : 'waiting'}>
                {t.states[review.state] ?? review.state}
              </Status>,
            ],
            [t.partner, review.partner],
            [t.environment, places[review.environment]],
            [t.opened, <Time key="opened" at={review.openedAt} />],
            [t.person, <Id key="person" id={review.userId} isShort />],
            ...(review.operationId
              ? [[t.operation, <Id key="operation" id={review.operationId} isShort />] as [string, ReactNode]]
              : []),
            ...(review.score === null ? [] : [[t.score, t.scoreOf(String(review.score))] as [string, ReactNode]]),
            [t.reasons, review.reasons.map((reason) => reason.replaceAll('_', ' ')).join(', ') || t.none],
            [t.purpose, t.purposes[purpose]],
          ]}
        />
      </section>
      <ReviewSections sections={sections} />
      {isDecided ? (
        <Section title={t.decide}>
          <div className="card">
            <Facts
              items={[
                [t.decided, <Time key="decided" at={review.decidedAt} />],
                [t.by, <OperatorName key="by" id={review.decidedBy} />],
                [t.note, note ?? '–'],
              ]}
            />
          </div>
        </Section>
      ) : (
        <Decide opened={opened} />
      )}
    </>
  );
}
