import { KEY_GROUPS_NL, KEYS_NL as NL } from '../../../nl/app/keys.ts'
import { keyName } from '../../../ui/browser/key-name.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import './keys.css'
import './keys-dialog.css'

/** Every key of every screen, a table a screen. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={NL.title} onClose={onClose}>
      <p className="muted">{NL.intro}</p>
      <div className="keys">
        {KEY_GROUPS_NL.map(({ id, title, rows }) => (
          <table key={id}>
            <caption>{title}</caption>
            <thead className="vh">
              <tr>
                <th scope="col">{NL.key}</th>
                <th scope="col">{NL.does}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ keys, does }) => (
                <tr key={does}>
                  <th scope="row">
                    {keys.map((key, index) => (
                      <span key={key}>
                        {index > 0 && <span className="vh"> {NL.or} </span>}
                        <kbd>{keyName(key)}</kbd>
                      </span>
                    ))}
                  </th>
                  <td>{does}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Dialog>
  )
}
