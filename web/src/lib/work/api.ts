// Plans, approvals, tasks, what is overdue, swaps, leaves and hand-over notes: the answers of docs/http-duty.md.
import type { Fields, Name, Thing } from '$lib/api/types';
import { call, query, type Member, type Person } from '$lib/duty/api';

export interface PlanAction { id: string; title: Name; owner: string; due: string | null; event: unknown }
export interface PlanOption { reasons: Name[]; cost: { amount: number; unit: string } | null; actions: PlanAction[] }
export interface Plan extends PlanOption {
  id: string; desk: string; planner: string; title: Name; state: 'proposed' | 'approved' | 'rejected'; proposed: { by: string; at: string }; amended_by: string;
  decided: { by: string; at: string; note: string } | null; chosen: string; alternatives: (PlanOption & { id: string; title: Name })[];
  outcome: { indicator: string; period: string; expected: number; actual: number | null }[]; noted: { text: string; by: string; at: string } | null; tasks: string[];
}
export interface Approval { id: string; kind: string; thing: string; to: string; state: string; asked_by: string; asked_at: string; decided_by: string; reason: string; body: { fields?: Fields } | null }
export interface Overdue { thing: Thing; amber_at: string | null; red_at: string | null; owner: string }
export interface Task { id: string; title: Name; state: string; owner: string; desk: string; due: string | null; plan: string; about_kind: string; about: string; result: string; by: string; since: string }
export interface Swap { id: string; duty: string; for: string | null; from: string; to: string; reason: string; state: string; asked_by: string; asked_at: string; decided_by: string }
export interface Leave { id: string; who: string; from: string; to: string; reason: string; state: string; asked_by: string; decided_by: string }
export interface Handover { id: string; post: string; role: string; duty: string; text: string; state: 'written' | 'signed'; written_by: Person | null; written_at: string; signed_by: Person | null; signed_at: string | null; open_alarms: string[]; open_tasks: string[]; overdue: string[] }

const id = encodeURIComponent;
export const plans = (s?: AbortSignal) => call<{ plans: Plan[] }>('GET', 'plans', undefined, s);
export const plan = (p: string, s?: AbortSignal) => call<Plan>('GET', `plans/${id(p)}`, undefined, s);
export const decide_plan = (p: string, act: 'approve' | 'amend' | 'reject' | 'outcome', body: { option?: string; note?: string; text?: string; proposal?: unknown }) => call<Plan>('POST', `plans/${id(p)}/${act}`, body);
export const approvals = (state: string, s?: AbortSignal) => call<{ approvals: Approval[] }>('GET', `approvals${query({ state })}`, undefined, s);
export const answer_approval = (a: string, act: 'approve' | 'refuse', note?: string) => call<Approval>('POST', `approvals/${id(a)}/${act}`, note ? { note } : {});
export const overdue = (s?: AbortSignal) => call<{ things: Overdue[]; amber: number; red: number }>('GET', 'overdue', undefined, s);
export const tasks = (state: string, s?: AbortSignal) => call<{ tasks: Task[] }>('GET', `tasks${query({ state })}`, undefined, s);
export const open_task = (body: { title: string; desk: string; owner?: string; due?: string }) => call<Task>('POST', 'tasks', body);
export const change_task = (t: string, act: 'start' | 'finish' | 'drop', body: { result?: string } = {}) => call<Task>('POST', `tasks/${id(t)}/${act}`, body);
export const swaps = (s?: AbortSignal) => call<{ swaps: Swap[] }>('GET', 'swaps', undefined, s);
export const ask_swap = (body: { duty: string; to: string; note?: string }) => call<Swap>('POST', 'swaps', body);
export const answer_swap = (x: string, act: 'agree' | 'approve' | 'refuse') => call<Swap>('POST', `swaps/${id(x)}/${act}`, {});
export const leaves = (s?: AbortSignal) => call<{ leaves: Leave[] }>('GET', 'leaves', undefined, s);
export const ask_leave = (body: { who: string; from: string; to: string; note?: string }) => call<Leave>('POST', 'leaves', body);
export const answer_leave = (x: string, act: 'grant' | 'refuse' | 'withdraw') => call<Leave>('POST', `leaves/${id(x)}/${act}`, {});
export const handovers = (s?: AbortSignal) => call<{ handovers: Handover[] }>('GET', 'handovers', undefined, s);
export const write_handover = (body: { duty: string; text: string }) => call<Handover>('POST', 'handovers', body);
export const sign_handover = (x: string) => call<Handover>('POST', `handovers/${id(x)}/sign`, {});
export const all_members = (s?: AbortSignal) => call<{ members: Member[] }>('GET', 'members', undefined, s);
