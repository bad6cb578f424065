// Notices and campaigns: the answers of docs/notices.md.
import { call, query } from '$lib/duty/api';
import type { Name } from '$lib/api/types';

export type Level = 'minor' | 'moderate' | 'severe' | 'extreme';
export type Came = 'queued' | 'trying' | 'postponed' | 'sent' | 'delivered' | 'unsure' | 'failed' | 'expired' | 'cancelled' | 'rehearsed';
export interface Delivery { channel: string; channel_name: Name; who: string; who_name: string; state: Came; state_name: Name; attempts: number; since: string; why: string; next: string | null }
export interface Notice {
  id: string; seq: number; state: 'drafted' | 'released' | 'rejected' | 'cancelled'; state_name: Name; severity: Level; severity_name: Name; status: 'actual' | 'exercise' | 'test'; status_name: Name;
  reach: 'duty' | 'public'; step: string; author: string; approver: string; why: string; about: string; decided: string; since: string; subject: Name; text: Name; replaces: string[]; deliveries: Delivery[];
}
export interface Ways {
  channels: { id: string; name: Name; protocol: string; personal: boolean; practice: boolean }[]; groups: { id: string; name: Name; members: number }[];
  templates: { id: string; name: Name; severity: Level; subject: Name; text: Name }[]; lists: boolean;
}
export interface Campaign { id: string; phase: 'drafted' | 'approved' | 'running' | 'finished' | 'cancelled'; phase_name: Name; status: string; text: string; lines: number; parts: number; window: number; author: string; approver: string; channels: string[]; counts: Record<string, number> }
export interface NewNotice { id: string; to: string[]; by: string[]; subject: Name; text: Name; severity: Level; status: string; reach: string; template?: string; words?: string[]; dry_run?: boolean }

export const notices = (q: { state?: string; limit?: number } = {}, s?: AbortSignal) => call<{ notices: Notice[]; waiting: number }>('GET', `notices${query(q)}`, undefined, s);
export const ways = (s?: AbortSignal) => call<Ways>('GET', 'notices/ways', undefined, s);
export const send = (n: NewNotice) => call<Notice>('POST', 'notices', n);
export type NoticeAct = 'approve' | 'reject' | 'cancel' | 'retry';
export const decide = (id: string, act: NoticeAct, note = '') => call<Notice>('POST', `notice/${act}${query({ id })}`, note ? { note } : {});
export const cap_href = (id: string): string => `/api/v1/notice/cap${query({ id })}`;
export const campaigns = (s?: AbortSignal) => call<{ campaigns: Campaign[] }>('GET', 'campaigns', undefined, s);
export type CampaignAct = 'approve' | 'start' | 'cancel';
export const decide_campaign = (id: string, act: CampaignAct) => call<Campaign>('POST', `campaigns/${encodeURIComponent(id)}/${act}`, {});
export interface Received {
  id: string; seq: number; since: string; identifier: string; sender: string; sent: string; status: string; step: string; signature: 'good' | 'unknown' | 'bad' | 'none'; event: string; severity: string;
  headline: Name; description: Name; expires: string | null; replaced_by: string; same_as: string; may_pass_on: boolean; kept_back: Name | null;
}
export const received = (s?: AbortSignal) => call<{ alerts: Received[] }>('GET', 'alerts-received?limit=50', undefined, s);
export const pass_on = (id: string, to: string[]) => call<Notice>('POST', `alerts-received/${encodeURIComponent(id)}/pass-on`, { to });
