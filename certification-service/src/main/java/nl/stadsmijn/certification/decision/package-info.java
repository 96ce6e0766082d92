/**
 * The judgement of a batch: what its samples say, held against the scheme. Approval is not an opinion: it is refused, criterion by criterion and with
 * figures, unless the sampling plan and every criterion are met.
 */
package nl.stadsmijn.certification.decision;
