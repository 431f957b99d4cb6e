import type { VNode } from 'preact';
import type { FlowTranslate } from '../../flow/texts.ts';
import { textOr } from '../../flow/texts.ts';
import { DateField } from '../../forms/date-field.tsx';
import { SelectField, TextField, Tick } from '../../forms/field.tsx';
import { fieldId, type Errors } from '../../forms/use-errors.ts';
import type { Language } from '../../i18n/translate.ts';
import type { LinkView } from '../../link-view.ts';
import { bareCurp, judgeCurp } from '../../validators/curp.ts';
import { DocumentPhoto } from './document-photo.tsx';
import { namePaths, type NamePath } from './person-model.ts';
import { curpProblemText, type PersonForm } from './use-person-form.ts';

interface PartProps {
  t: FlowTranslate;
  form: PersonForm;
  errors: Errors;
}

const autoComplete: Record<NamePath, string> = {
  'name.firstName': 'given-name',
  'name.secondName': 'additional-name',
  'name.lastName': 'family-name',
  'name.secondLastName': 'off',
};

/** The boxes of the screen "You": only what is asked. */
export function PersonFields(props: PartProps & { language: Language; view: LinkView }): VNode {
  const { t, form, errors, language, view } = props;
  return (
    <>
      {namePaths.map(
        (path) => form.asked.has(path) && <NameBox key={path} t={t} form={form} errors={errors} path={path} />,
      )}
      {form.asked.has('dob') && (
        <DateField
          t={t}
          language={language}
          path="dob"
          legend={t('field.dob')}
          value={form.dob}
          error={errors.of('dob')}
          onValue={(value) => {
            form.setDob(value);
            errors.clear('dob');
          }}
        />
      )}
      {form.asked.has('idNumber') && <IdBoxes t={t} form={form} errors={errors} view={view} />}
      {form.asked.has('idImage') && (
        <DocumentPhoto
          t={t}
          image={form.image}
          error={errors.of('idImage')}
          onImage={(image) => {
            form.setImage(image);
            errors.clear('idImage');
          }}
        />
      )}
    </>
  );
}

/** A box of the name; for the second ones a tick says that there is none. */
function NameBox({ t, form, errors, path }: PartProps & { path: NamePath }): VNode {
  const isSecond = path === 'name.secondName' || path === 'name.secondLastName';
  const none = form.hasNone[path] === true;
  return (
    <div class="boxed">
      {!none && (
        <TextField
          path={path}
          label={t(`field.${path}`)}
          error={errors.of(path)}
          value={form.names[path] ?? ''}
          autoComplete={autoComplete[path]}
          maxLength={100}
          onValue={(value) => {
            form.setName(path, value);
            errors.clear(path);
          }}
        />
      )}
      {isSecond && (
        <Tick
          path={`${path}.none`}
          checked={none}
          onChecked={(checked) => {
            form.setHasNone(path, checked);
            errors.clear(path);
          }}
        >
          {t(path === 'name.secondName' ? 'name.noSecondName' : 'name.noSecondLastName')}
        </Tick>
      )}
    </div>
  );
}

function IdBoxes({ t, form, errors, view }: PartProps & { view: LinkView }): VNode {
  const isCurp = form.idType === 'CURP';
  const bare = bareCurp(form.idNumber);
  const problem = isCurp && bare.length === 18 ? judgeCurp(bare) : null;
  // Said while typing, before the person goes on; refused at Continue only where it must be.
  const remark = problem && !errors.of('idNumber') ? curpProblemText(t, problem) : null;
  return (
    <>
      <SelectField
        path="idType"
        label={t('field.idType')}
        error={errors.of('idType')}
        value={form.idType}
        empty={t('id.choose')}
        options={view.idTypes.map((type) => [type, textOr(t, `idType.${type}`, type)] as const)}
        onValue={(value) => {
          form.setIdType(value);
          errors.clear('idType');
          errors.clear('idNumber');
        }}
      />
      {form.idType && (
        <TextField
          path="idNumber"
          label={isCurp ? 'CURP' : t('field.idNumber')}
          hint={isCurp ? t('curp.hint') : undefined}
          error={errors.of('idNumber')}
          value={form.idNumber}
          maxLength={40}
          capitals
          plain
          describedBy={remark ? `${fieldId('idNumber')}-remark` : undefined}
          onValue={(value) => {
            form.setIdNumber(value);
            errors.clear('idNumber');
          }}
          after={
            isCurp && (
              <p class="remark" role="status" id={`${fieldId('idNumber')}-remark`}>
                {remark ?? (bare.length > 0 && bare.length < 18 ? t('curp.count', { length: bare.length }) : '')}
              </p>
            )
          }
        />
      )}
    </>
  );
}
