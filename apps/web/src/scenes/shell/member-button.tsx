import { Popover } from '@base-ui/react/popover'
import { UserRound } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { setMemberName, useMemberName } from '../../data/member.ts'
import { TextField } from '../../forms/text-field.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'

/** Who is working here, so that colleagues see who changed and checked what. Until there are accounts it is only a name. */
export function MemberButton() {
  const t = useTranslations('shell.member')
  const name = useMemberName()
  const [isOpen, setIsOpen] = useState(false)
  const [typed, setTyped] = useState(name)
  const onOpenChange = (opens: boolean): void => {
    // A name given elsewhere meanwhile stands in the box too.
    if (opens) setTyped(name)
    setIsOpen(opens)
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setMemberName(typed)
    setIsOpen(false)
  }
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpenChange}>
      <Popover.Trigger
        aria-label={name ? t('me', { name }) : t('ask')}
        title={name || t('ask')}
        className={buttonClass()}
      >
        <UserRound size={14} aria-hidden="true" />
        <span className="max-w-28 truncate max-xl:sr-only">{name || t('ask')}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} align="end" className="z-50">
          <Popover.Popup className="w-72 rounded-xl border border-line bg-surface p-4 shadow-float outline-none">
            <form onSubmit={onSubmit} className="grid gap-3">
              <TextField label={t('name')} hint={t('why')} value={typed} maxLength={100} onChange={setTyped} />
              <Button type="submit" look="primary" size="small" className="justify-self-start">
                {t('keep')}
              </Button>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
